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

/// The frames of one open clip, through the cache. Decoding happens on one worker: asked frames in the order they were
/// asked for, before any frame that is read ahead.
final class CachedClipFrames implements ClipFrames {
    private static final int MOST_AHEAD = 24;
    private static final int SHARE_AHEAD = 4;

    private final FrameReader reader;
    private final FrameStore store;
    private final Executor worker;
    private final int count;
    private final Prefetch ahead;
    private final Map<Integer, List<CompletableFuture<Frame>>> asked = new LinkedHashMap<>();
    private final Map<Integer, MediaException> failures = new HashMap<>();
    private int mostAhead = SHARE_AHEAD;
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
        OptionalInt next = next();
        if (next.isPresent()) {
            decodeUnlessCached(next.getAsInt());
            worker.execute(this::decodeNext);
        }
    }

    private void decodeUnlessCached(int index) {
        Optional<Frame> cached = store.get(this, index);
        if (cached.isPresent()) {
            deliver(index, cached.get());
        } else {
            decode(index);
        }
    }

    /// An asked frame, unless the frames read ahead lead to it anyway; then they come first.
    private synchronized OptionalInt next() {
        Iterator<List<CompletableFuture<Frame>>> waiting = asked.values().iterator();
        while (waiting.hasNext()) {
            if (waiting.next().stream().allMatch(CompletableFuture::isDone)) {
                waiting.remove(); // cancelled by those who asked
            }
        }
        scheduled = !closed && !(asked.isEmpty() && ahead.isEmpty());
        if (!scheduled) {
            return OptionalInt.empty();
        }
        if (asked.isEmpty()) {
            return OptionalInt.of(ahead.take());
        }
        int index = asked.keySet().iterator().next();
        return OptionalInt.of(ahead.leadsTo(index) ? ahead.take() : index);
    }

    private void decode(int index) {
        try {
            Frame frame = reader.read(new FrameIndex(index));
            keep(index, frame);
            deliver(index, frame);
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
