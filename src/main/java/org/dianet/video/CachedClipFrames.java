package org.dianet.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.dianet.imaging.Frame;
import org.dianet.model.clip.FrameIndex;
import org.dianet.model.clip.FrameNumbers;
import org.jspecify.annotations.Nullable;

/// The frames of one open clip, through the cache. Decoding happens on one worker in small pieces: asked frames in the
/// order they were asked for, those at hand first, before any frame that is read ahead.
final class CachedClipFrames implements ClipFrames {
    private static final int MOST_AHEAD = 24;
    private static final int SHARE_AHEAD = 4;
    /// Pictures decoded ahead for each that becomes pixels, so that someone who is faster than the decoder does not get
    /// to the end of what is decoded and then waits for a whole group of pictures.
    private static final int PICTURES_A_FRAME = 2;

    private final FrameReader reader;
    private final FrameStore store;
    private final Executor worker;
    private final int count;
    private final Prefetch ahead;
    private final Map<Integer, List<CompletableFuture<Frame>>> asked = new LinkedHashMap<>();
    private final Map<Integer, MediaException> failures = new HashMap<>();
    private int mostAhead = SHARE_AHEAD;
    private int owed;
    private boolean scheduled;
    private boolean closed;

    CachedClipFrames(FrameReader reader, Prefetch.Order order, FrameStore store, Executor worker) {
        this.reader = reader;
        this.store = store;
        this.worker = worker;
        this.count = reader.frames().count();
        this.ahead = new Prefetch(count, order);
    }

    @Override
    public FrameNumbers numbers() {
        return reader.frames();
    }

    @Override
    public Path file(FrameIndex index) {
        return reader.file(index);
    }

    /// The frame: complete at once if it is cached or known to be unreadable, otherwise when it is decoded. A
    /// future that is cancelled before its turn costs nothing. Fails with a [MediaException].
    ///
    /// @throws IndexOutOfBoundsException if the clip has no such frame
    @Override
    public CompletableFuture<Frame> frame(FrameIndex index) {
        int i = Objects.checkIndex(index.value(), count);
        CompletableFuture<Frame> future;
        synchronized (this) {
            if (closed) {
                return CompletableFuture.failedFuture(gone());
            }
            Optional<CompletableFuture<Frame>> known = known(i);
            if (known.isPresent()) {
                return known.get();
            }
            future = new CompletableFuture<>();
            asked.computeIfAbsent(i, _ -> new ArrayList<>()).add(future);
        }
        schedule();
        return future;
    }

    private Optional<CompletableFuture<Frame>> known(int index) {
        MediaException failure = failures.get(index);
        return failure != null
                ? Optional.of(CompletableFuture.failedFuture(failure))
                : store.get(this, index).map(CompletableFuture::completedFuture);
    }

    @Override
    public void prefetch(FrameIndex around, int direction) {
        synchronized (this) {
            if (closed) {
                return;
            }
            ahead.plan(around.value(), direction, mostAhead, i -> failures.containsKey(i) || store.holds(this, i));
            if (ahead.isEmpty()) {
                return;
            }
        }
        schedule();
    }

    /// Whether what was read is still what the files hold.
    boolean isCurrent() {
        return reader.isCurrent();
    }

    private void schedule() {
        synchronized (this) {
            if (scheduled) {
                return;
            }
            scheduled = true;
        }
        worker.execute(this::decodeNext);
    }

    private void decodeNext() {
        Runnable next = next();
        if (next != null) {
            next.run();
            worker.execute(this::decodeNext);
        }
    }

    /// The next small piece of work; `null` if there is none.
    private synchronized @Nullable Runnable next() {
        Iterator<List<CompletableFuture<Frame>>> waiting = asked.values().iterator();
        while (waiting.hasNext()) {
            if (waiting.next().stream().allMatch(CompletableFuture::isDone)) {
                waiting.remove(); // cancelled by those who asked
            }
        }
        scheduled = !closed && !(asked.isEmpty() && ahead.isEmpty());
        if (!scheduled) {
            return null;
        }
        OptionalInt back = ahead.lookBack();
        if (owed > 0 && back.isPresent()) {
            owed--;
            return () -> lookBack(back.getAsInt());
        }
        return asked.isEmpty() ? readAhead() : readAsked();
    }

    /// What is at hand need not wait for what has to be decoded first.
    private Runnable readAsked() {
        int first = asked.keySet().iterator().next();
        int index = asked.keySet().stream().filter(this::isAtHand).findFirst().orElse(first);
        return isAtHand(index) ? () -> decodeUnlessCached(index) : () -> approach(index);
    }

    private Runnable readAhead() {
        OptionalInt next = ahead.first();
        OptionalInt back = ahead.lookBack();
        if (next.isPresent() && isAtHand(next.getAsInt())) {
            ahead.drop(next.getAsInt());
            return () -> decodeUnlessCached(next.getAsInt());
        }
        if (back.isPresent()) {
            return () -> lookBack(back.getAsInt());
        }
        if (ahead.onlyBack()) {
            next.ifPresent(ahead::drop); // it cannot be brought to hand; whoever asks for it is told
            return () -> {};
        }
        return () -> approach(next.orElseThrow());
    }

    private boolean isAtHand(int index) {
        return store.holds(this, index) || reader.isAtHand(new FrameIndex(index));
    }

    private void decodeUnlessCached(int index) {
        Optional<Frame> cached = store.get(this, index);
        if (cached.isPresent()) {
            deliver(index, cached.get());
            return;
        }
        attempt(index, () -> {
            Frame frame = reader.read(new FrameIndex(index));
            owed = PICTURES_A_FRAME;
            keep(index, frame);
            deliver(index, frame);
        });
    }

    private void approach(int index) {
        attempt(index, () -> {
            if (!reader.approach(new FrameIndex(index)) && !isAtHand(index)) {
                reader.read(new FrameIndex(index)); // says why there is no way to it
            }
        });
    }

    private void lookBack(int around) {
        try {
            if (reader.lookBack(new FrameIndex(around))) {
                return;
            }
        } catch (MediaException | RuntimeException | LinkageError | OutOfMemoryError e) {
            // Whoever asks for one of these frames is told.
        }
        synchronized (this) {
            ahead.lookedBack(around);
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws MediaException;
    }

    private void attempt(int index, Work work) {
        try {
            work.run();
        } catch (MediaException e) {
            fail(index, e);
        } catch (LibraryException e) {
            fail(index, new MediaException(String.valueOf(e.getMessage()), e));
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            fail(index, new MediaException("Frame " + number(index) + " cannot be read: " + e.getMessage(), e));
        }
    }

    private long number(int index) {
        return reader.frames().numberAt(new FrameIndex(index)).value();
    }

    private synchronized void keep(int index, Frame frame) {
        if (!closed) {
            store.put(this, index, frame);
            mostAhead = Math.clamp(store.maxBytes() / FrameStore.bytes(frame) / SHARE_AHEAD, 0, MOST_AHEAD);
        }
    }

    private void deliver(int index, Frame frame) {
        taken(index).forEach(future -> future.complete(frame));
    }

    private void fail(int index, MediaException failure) {
        synchronized (this) {
            failures.put(index, failure);
            ahead.drop(index);
        }
        taken(index).forEach(future -> future.completeExceptionally(failure));
    }

    private synchronized List<CompletableFuture<Frame>> taken(int index) {
        List<CompletableFuture<Frame>> futures = asked.remove(index);
        return futures == null ? List.of() : futures;
    }

    /// Fails open requests and closes the reader when its worker is done.
    void close() {
        List<CompletableFuture<Frame>> left = new ArrayList<>();
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            asked.values().forEach(left::addAll);
            asked.clear();
            ahead.clear();
            store.forget(this);
        }
        left.forEach(future -> future.completeExceptionally(gone()));
        worker.execute(reader::close);
    }

    private static MediaException gone() {
        return new MediaException("The clip was closed; open it again to see its frames.");
    }
}
