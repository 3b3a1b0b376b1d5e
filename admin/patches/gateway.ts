import type { Patch } from './patch.ts';

const components = 'decap-cms-core/dist/esm/components';
const collection = `${components}/Collection/Collection.js`;
const toolbar = `${components}/Editor/EditorToolbar.js`;
const board = `${components}/Workflow/WorkflowList.js`;

/** Where the desk's own parts stand in the place of Decap's: for the portal's gateway, not for a forge. */
export const gateway: readonly Patch[] = [
  {
    name: 'own-list',
    file: collection,
    why: 'Decap loads every file of a collection to list it: 5,000 acts take 5 to 9 seconds. Ours asks the index of the gateway.',
    find: /_jsx\(EntriesCollection, \{\s+collection: collection,\s+viewStyle: viewStyle,\s+filterTerm: filterTerm\s+\}\)/g,
    replace: '_jsx(EntryList, this.props)',
  },
  {
    name: 'own-search',
    file: collection,
    why: 'Decap loads every file of every collection to search, and finds by letters in order: «ادارة» is not «إدارة».',
    find: '_jsx(EntriesSearch, {',
    replace: '_jsx(EntrySearch, {',
  },
  {
    name: 'own-list-controls',
    file: collection,
    why: 'They sort and filter what is loaded; own-list brings its own, and the gateway does both.',
    find: '_jsx(CollectionControls, {',
    replace: 'false && _jsx(CollectionControls, {',
  },
  {
    name: 'new-entry-for-those-who-may',
    file: collection,
    why: 'Decap knows no rights: it offers a new entry to everybody.',
    find: 'const canCreate = selectCanCreateNewEntry(state, name);',
    replace:
      "const canCreate = selectCanCreateNewEntry(state, name) && mayDo('write', collection.get('name'));",
  },
  {
    name: 'own-list-imported',
    file: collection,
    why: 'What own-list, own-search and new-entry-for-those-who-may use.',
    find: "import Sidebar from './Sidebar';",
    replace: `import Sidebar from './Sidebar';
import { EntryList } from 'desk:client/list/entry-list.ts';
import { EntrySearch } from 'desk:client/list/entry-search.ts';
import { mayDo } from 'desk:client/editor-tools.ts';`,
  },
  {
    name: 'editor-tools-imported',
    file: toolbar,
    why: 'Decap has no place for buttons in its toolbar.',
    find: "import { SettingsDropdown } from '../UI';",
    replace:
      "import { SettingsDropdown } from '../UI';\nimport { EditorTools, WorkflowSteps, mayDo } from 'desk:client/editor-tools.ts';",
  },
  {
    name: 'editor-tools',
    file: toolbar,
    why: 'The history stands where Decap would link a preview of the site, which the gateway does not make.',
    find: 'children: hasWorkflow ? this.renderWorkflowDeployPreviewControls() : this.renderSimpleDeployPreviewControls()',
    replace: 'children: _jsx(EditorTools, this.props)',
  },
  {
    name: 'workflow-steps',
    file: toolbar,
    why: 'Decap offers every status to everybody, without a note, and does not show what a reviewer approves.',
    find: /this\.renderWorkflowStatusControls\(\), !hasChanged && this\.renderNewEntryWorkflowPublishControls\(\{\s+canCreate,\s+canPublish\s+\}\)/g,
    replace: '_jsx(WorkflowSteps, this.props)',
  },
  {
    name: 'no-unpublishing',
    file: toolbar,
    why: 'It removes an entry and makes a draft of it without asking a second person; the gateway takes a removal to review.',
    find: /canDelete && canPublish && (?=_jsx\(DropdownItem)/g,
    replace: 'false && ',
  },
  {
    name: 'deleting-for-those-who-may',
    file: toolbar,
    why: 'Decap knows no rights.',
    find: '(!showDelete || useOpenAuthoring) && !hasUnpublishedChanges && !isModification ? null',
    replace:
      "(!showDelete || !mayDo('delete', collection.get('name'))) && !hasUnpublishedChanges && !isModification ? null",
  },
  {
    name: 'board-for-those-who-may',
    file: board,
    why: 'Decap knows no rights: its board offers publishing to everybody.',
    find: "const allowPublish = collection?.get('publish');",
    replace: "const allowPublish = collection?.get('publish') && mayDo('publish', collectionName);",
  },
  {
    name: 'board-for-those-who-may-imported',
    file: board,
    why: 'The function of board-for-those-who-may.',
    find: "import WorkflowCard from './WorkflowCard';",
    replace:
      "import WorkflowCard from './WorkflowCard';\nimport { mayDo } from 'desk:client/editor-tools.ts';",
  },
];
