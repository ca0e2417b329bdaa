import { Dialog } from '../parts/Dialog';
import { helpOpen, SHORTCUTS } from './keys';
import { NAVIGATION } from './routes';

export function Help() {
  if (!helpOpen.value) return null;
  return (
    <Dialog title="Keys and marks" onClose={() => (helpOpen.value = false)}>
      <div class="help-columns">
        <dl class="keys">
          {SHORTCUTS.map(({ keys, does }) => (
            <div key={keys}>
              <dt>
                {keys.split('  ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <dl class="keys">
          {NAVIGATION.flatMap((group) => group.stops).map((stop) => (
            <div key={stop.path}>
              <dt>
                <kbd>g</kbd> <kbd>{stop.key}</kbd>
              </dt>
              <dd>{stop.label}</dd>
            </div>
          ))}
        </dl>
      </div>
      <h3>How sure is it?</h3>
      <p>
        Three figures are kept apart. <b>Sources</b> counts the publishers who report a thing independently; copies
        count once. A <b>reading confidence</b> of 0.9 is how sure the program is that it read the sentence rightly, not
        that the sentence is true. The <b>spread</b> of a model run belongs to the model alone. What only somebody says
        is marked as a claim.
      </p>
    </Dialog>
  );
}
