export { EventReader } from './reader';
