// US Privacy strings, with @iabgpp/cmpapi.
import { UspV1 } from '@iabgpp/cmpapi';

export function read(text) {
  return new UspV1(text).toObj();
}
