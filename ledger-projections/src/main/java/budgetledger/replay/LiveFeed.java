package budgetledger.replay;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import budgetledger.axon.LedgerEventStorageEngine;
import budgetledger.budget.LedgerEvent;
import budgetledger.eventlog.RecordedEvent;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.datasource.DataSourceUtils;

/// Axon's processor hands over the events as they come; they are collected for the unit of work and written in
/// one go, in the transaction that also moves the processor's token.
@ProcessingGroup(LiveFeed.PROCESSOR)
public final class LiveFeed {
    /// Name of the one processor that feeds all projections.
    public static final String PROCESSOR = "figures";

    private final Feed feed;
    private final DataSource source;

    public LiveFeed(Feed feed, DataSource source) {
        this.feed = feed;
        this.source = source;
    }

    @EventHandler
    void on(
            LedgerEvent event,
            @MetaDataValue(value = LedgerEventStorageEngine.RECORDED, required = true) RecordedEvent recorded,
            UnitOfWork<?> unitOfWork) {
        List<RecordedEvent> batch = unitOfWork.root().getOrComputeResource(PROCESSOR, key -> {
            List<RecordedEvent> collected = new ArrayList<>();
            unitOfWork.root().onPrepareCommit(work -> write(collected));
            return collected;
        });
        batch.add(recorded);
    }

    private void write(List<RecordedEvent> events) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            feed.apply(connection, events);
        } catch (SQLException e) {
            throw new IllegalStateException("the projections could not be written", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
