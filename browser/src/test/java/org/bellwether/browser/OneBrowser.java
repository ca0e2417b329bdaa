package org.bellwether.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives every test that asks for a {@link Browsing} the same browser, with no page open. A test in which a page did something wrong
 * fails, whatever else it looks for; one that provokes a fault takes it off {@link Browsing#faults}.
 */
final class OneBrowser implements ParameterResolver, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(OneBrowser.class);

    private static ExtensionContext.Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsing.class;
    }

    /** Started by the first test that asks, closed after the last of all. */
    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Browsing browsing = store(context).computeIfAbsent(Browsing.class, _ -> Browsing.start(), Browsing.class);
        browsing.clear();
        return browsing;
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browsing browsing = store(context).get(Browsing.class, Browsing.class);
        if (browsing != null && context.getExecutionException().isEmpty()) {
            assertThat(List.copyOf(browsing.faults)).as("what pages did wrong").isEmpty();
        }
    }
}
