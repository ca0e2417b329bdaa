import { keepToken, token, type Problem } from '../api/client';

export const needsToken = (problem: Problem): boolean => problem.status === 401 || problem.status === 403;

/** Where the server listens for others, it asks for the token it printed when it started. */
export function TokenField() {
  return (
    <label class="form-field form-field-short">
      Token for changes <small>(printed where the server was started)</small>
      <input
        type="password"
        autocomplete="off"
        value={token.value}
        onInput={(event) => keepToken(event.currentTarget.value.trim())}
      />
    </label>
  );
}
