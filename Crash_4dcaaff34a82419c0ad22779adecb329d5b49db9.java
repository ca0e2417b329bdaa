import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

public class Crash_4dcaaff34a82419c0ad22779adecb329d5b49db9 {
    static final String base64Bytes = String.join("", "ADxyZGY6UkRGIHhtbG5zOnJkZj0iaHR0cDovL3d3dy53My5vcmcvMTk5OS8wMi8yMi1yZGYtc3ludGF4LW5zIyIgeG1sbnM9Imh0dHA6Ly9wdXJsLm9yZy9yc3MvMS4wLyI+CjxjaGFubmVsIHJkZjphYm91dD0ieCI+PHRpdGxlPlBvc3Q8L3RpdGxlPjwvY2hhbm5lbD48aXRlbSByZGY6YWJvdXQ9InkiPjx0aXRsZT5PbmU8L3RpdGxlPjxsaW5rPi95PC9saW5rPjwvaXRlbT48L3JkZjpSREY+");

    public static void main(String[] args) throws Throwable {
        Crash_4dcaaff34a82419c0ad22779adecb329d5b49db9.class.getClassLoader().setDefaultAssertionStatus(true);
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