package org.bellwether.fetch;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes an answer in up to a number of bytes and hangs up when there are more. */
final class CappedBody implements BodySubscriber<CappedBody.Taken> {
    /** What came; {@code whole} when that was all. */
    @SuppressWarnings("ArrayRecordComponent") // large, and compared by nobody
    record Taken(byte[] bytes, boolean whole) {}

    private final int most;
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final CompletableFuture<Taken> done = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    CappedBody(int most) {
        this.most = most;
    }

    @Override
    public CompletionStage<Taken> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription offered) {
        subscription = offered;
        offered.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            int fits = Math.min(buffer.remaining(), most - taken.size());
            byte[] bytes = new byte[fits];
            buffer.get(bytes);
            taken.writeBytes(bytes);
            if (buffer.hasRemaining()) {
                if (subscription != null) {
                    subscription.cancel();
                }
                done.complete(new Taken(taken.toByteArray(), false));
                return;
            }
        }
    }

    @Override
    public void onError(Throwable broken) {
        done.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        done.complete(new Taken(taken.toByteArray(), true));
    }
}
