package org.dianet.video;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.dianet.job.JobRunner;
import org.dianet.job.Lane;
import org.dianet.job.SerialExecutor;
import org.dianet.model.clip.FrameNumbers;
import org.dianet.model.clip.Media;
import org.dianet.model.project.Clip;

/// Decoded frames of the clips looked at last, within one limit of memory. The clips used most recently stay open;
/// opening another closes the oldest.
public final class FrameCache implements AutoCloseable {
    private static final int OPEN_CLIPS = 3;

    private record Key(Path root, Media media, FrameNumbers frames) {}

    private final MediaOpener opener;
    private final JobRunner runner;
    private final FrameStore store;
    private final Map<Key, CompletableFuture<CachedClipFrames>> open = new LinkedHashMap<>(8, 0.75f, true);

    public FrameCache(MediaOpener opener, JobRunner runner, long maxBytes) {
        this.opener = opener;
        this.runner = runner;
        this.store = new FrameStore(maxBytes);
    }

    /// The clip's frames; at once if it is open and its file has not changed since. Fails with a [MediaException],
    /// after which it can be tried again.
    public CompletableFuture<ClipFrames> open(Path root, Clip clip) {
        Key key = new Key(root, clip.media(), clip.frames());
        CompletableFuture<CachedClipFrames> opened;
        List<CompletableFuture<CachedClipFrames>> old;
        synchronized (open) {
            CompletableFuture<CachedClipFrames> known = open.get(key);
            if (known != null && isCurrent(known)) {
                return view(known);
            }
            opened = new CompletableFuture<>();
            open.remove(key);
            open.put(key, opened);
            old = oldest();
            if (known != null) {
                old.add(known);
            }
        }
        old.forEach(FrameCache::closeLater);
        SerialExecutor worker = new SerialExecutor(runner, Lane.DECODE);
        worker.execute(() -> read(key, worker, opened));
        return view(opened);
    }

    private static boolean isCurrent(CompletableFuture<CachedClipFrames> known) {
        return known.state() != Future.State.SUCCESS || known.resultNow().isCurrent();
    }

    /// A future of its own for each caller, so that one who cancels does not cancel for others.
    private static CompletableFuture<ClipFrames> view(CompletableFuture<CachedClipFrames> frames) {
        return frames.thenApply(opened -> opened);
    }

    private void read(Key key, SerialExecutor worker, CompletableFuture<CachedClipFrames> opened) {
        try {
            FrameReader reader = opener.open(key.root(), key.media(), key.frames());
            opened.complete(new CachedClipFrames(reader, order(key.media()), store, worker));
        } catch (MediaException e) {
            fail(key, opened, e);
        } catch (LibraryException e) {
            fail(key, opened, new MediaException(String.valueOf(e.getMessage()), e));
        } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
            fail(key, opened, new MediaException(key.media().shownPath() + " cannot be opened: " + e.getMessage(), e));
        }
    }

    private void fail(Key key, CompletableFuture<CachedClipFrames> opened, MediaException failure) {
        synchronized (open) {
            open.remove(key, opened);
        }
        opened.completeExceptionally(failure);
    }

    private static Prefetch.Order order(Media media) {
        return media instanceof Media.VideoFile ? Prefetch.Order.FORWARD : Prefetch.Order.ANY;
    }

    private List<CompletableFuture<CachedClipFrames>> oldest() {
        List<CompletableFuture<CachedClipFrames>> old = new ArrayList<>();
        var entries = open.values().iterator();
        while (open.size() > OPEN_CLIPS) {
            old.add(entries.next());
            entries.remove();
        }
        return old;
    }

    private static void closeLater(CompletableFuture<CachedClipFrames> clip) {
        var _ = clip.thenAccept(CachedClipFrames::close);
    }

    /// Bytes of pixels held now.
    public long bytes() {
        return store.bytes();
    }

    /// Closes all clips, so that each is read afresh from the disk when it is opened again.
    public void forget() {
        List<CompletableFuture<CachedClipFrames>> all;
        synchronized (open) {
            all = List.copyOf(open.values());
            open.clear();
        }
        all.forEach(FrameCache::closeLater);
    }

    @Override
    public void close() {
        forget();
    }
}
