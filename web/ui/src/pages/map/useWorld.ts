import address from 'world-atlas/countries-50m.json?url';
import { useEffect, useState } from 'preact/hooks';
import { countriesOf, type Atlas, type Country } from './world';

let loading: Promise<Country[]> | undefined;

/** The outlines of the countries, loaded when the first map is opened, from this machine's own server. */
export function useWorld(): { countries?: readonly Country[]; error?: string } {
  const [state, setState] = useState<{ countries?: readonly Country[]; error?: string }>({});
  useEffect(() => {
    loading ??= fetch(address)
      .then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${answer.statusText}`);
        return answer.json() as Promise<Atlas>;
      })
      .then(countriesOf);
    loading.then(
      (countries) => setState({ countries }),
      (error: unknown) => {
        loading = undefined;
        setState({ error: error instanceof Error ? error.message : String(error) });
      },
    );
  }, []);
  return state;
}
