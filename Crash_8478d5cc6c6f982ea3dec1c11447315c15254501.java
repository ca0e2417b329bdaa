import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_8478d5cc6c6f982ea3dec1c11447315c15254501 {
    static final String base64Bytes = String.join("", "ATw/eG1sIHZlcnNpb249IjEuMCI/PjxvcG1sIHZlcnNpb249IjIuMCI+PGJvZHk+PG91dGxpbmUgdGV4dD0iUGFwZXJzIj48b3V0bGluZSB0eXBlPSJyc3MiIHRleHQ9IlBvc3QiCnhtbFVybD0iaHR0cHM6Ly9wYXBlci5leGFtcGxlL2ZlZWQiLz48L291dGxpbmU+PC9ib2R5Pjwvb3BtbD4=");

    public static void main(String[] args) throws Throwable {
        Crash_8478d5cc6c6f982ea3dec1c11447315c15254501.class.getClassLoader().setDefaultAssertionStatus(true);
        try {
            Method fuzzerInitialize = org.bellwether.fetch.AnswersFuzz.class.getMethod("fuzzerInitialize");
            fuzzerInitialize.invoke(null);
        } catch (NoSuchMethodException ignored) {
            try {
                Method fuzzerInitialize = org.bellwether.fetch.AnswersFuzz.class.getMethod("fuzzerInitialize", String[].class);
                fuzzerInitialize.invoke(null, (Object) args);
            } catch (NoSuchMethodException ignored1) {
            } catch (IllegalAccessException | InvocationTargetException e) {
                e.printStackTrace();
                System.exit(1);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            e.printStackTrace();
            System.exit(1);
        }
        byte[] input = java.util.Base64.getDecoder().decode(base64Bytes);
        org.bellwether.fetch.AnswersFuzz.fuzzerTestOneInput(input);
    }
}