package budgetledger.rest.event;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

import budgetledger.authority.AccessBook;
import budgetledger.budget.PersonId;
import budgetledger.eventlog.EventLog;
import budgetledger.replay.Progress;
import budgetledger.rest.event.EventPages.EventPage;
import budgetledger.rest.event.EventPages.Shown;
import budgetledger.rest.problem.Language;
import budgetledger.rest.read.Sight;
import budgetledger.timeline.Window;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Sends events as they come, as server-sent events (HTML standard, section 9.2). A feed lives on the virtual thread
/// of its request. Before every page the reader's rights are read anew, so a right that was revoked shows nothing
/// more; after a while a feed ends and its reader comes back with the last id, signing in again.
@Component
class Feeds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);
    private static final int PAGE_EVENTS = 100;
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final EventPages pages;
    private final EventViews views;
    private final AccessBook access;
    private final JsonMapper json;
    private final Heads logged;
    private final Heads shown;
    private final FeedRoom room = new FeedRoom();
    private volatile boolean running;

    Feeds(EventPages pages, EventViews views, AccessBook access, JsonMapper json, EventLog log, Progress progress) {
        this.pages = pages;
        this.views = views;
        this.access = access;
        this.json = json;
        this.logged = new Heads(() -> log.head().position());
        this.shown = new Heads(progress::position);
    }

    /// Sends what is asked for, and ends with the connection, the reader's rights, the feed's time or the service.
    void send(Asked asked, PersonId person, Language language, long after, HttpServletResponse response) {
        room.enter(person);
        try {
            response.setContentType("text/event-stream;charset=UTF-8");
            response.setHeader("X-Accel-Buffering", "no"); // a proxy passes on what it gets
            response.flushBuffer();
            new Feed(asked, person, language, response.getOutputStream(), after).run();
        } catch (IOException e) {
            LOG.debug("a reader has left", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("a feed ends early; its reader comes back", e); // half of the answer is gone, no problem fits
        } finally {
            room.leave(person);
        }
    }

    private final class Feed {
        private final Asked asked;
        private final PersonId person;
        private final Language language;
        private final OutputStream out;
        private long after;

        Feed(Asked asked, PersonId person, Language language, OutputStream out, long after) {
            this.asked = asked;
            this.person = person;
            this.language = language;
            this.out = out;
            this.after = after;
        }

        void run() throws IOException, InterruptedException {
            long end = System.nanoTime() + LIFE.toNanos();
            long beat = System.nanoTime();
            while (running && System.nanoTime() < end) {
                // The ends first: then no event recorded after a right was revoked is sent by that right.
                long endOfLog = logged.position();
                long endShown = shown.position();
                Sight sight = Sight.of(access.current().state().rights(person, access.today()));
                if (sight.scopes().isEmpty() && !sight.seesAccess()) {
                    return;
                }
                long head = asked.isOfLog(sight) ? endOfLog : endShown;
                boolean sent = page(sight, head);
                if (sent) {
                    beat = System.nanoTime();
                } else {
                    if (System.nanoTime() - beat >= HEARTBEAT.toNanos()) {
                        write("id: " + after + "\n: " + after + "\n\n");
                        beat = System.nanoTime();
                    }
                    Thread.sleep(PAUSE);
                }
            }
        }

        /// Sends what there is up to a position, a page at most, and says whether that was anything.
        private boolean page(Sight sight, long head) throws IOException {
            EventPage page = pages.read(asked, sight, new Window(after, head, false), PAGE_EVENTS);
            StringBuilder text = new StringBuilder();
            for (Shown event : page.events()) {
                text.append("id: ").append(event.recorded().position())
                        .append("\nevent: ").append(event.recorded().type().name())
                        .append("\ndata: ").append(json.writeValueAsString(views.of(event, language)))
                        .append("\n\n");
            }
            after = page.more() ? page.events().getLast().recorded().position() : Math.max(after, head);
            if (!text.isEmpty()) {
                write(text.toString());
            }
            return !text.isEmpty();
        }

        private void write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }

    @Override
    public void start() {
        running = true;
    }

    /// Feeds end before the server waits for the requests under way.
    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
