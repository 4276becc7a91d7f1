using System.Data.Common;

namespace Capi.Storage.PostgreSql;

/// <summary>The transactional outbox: writes events in the transaction of the application, so that an event is sent if and only if the transaction commits.</summary>
/// <remarks>Registered by <c>UsePostgreSql</c> as a singleton. Thread safe; a connection isn't, so send the events of one transaction one after the other. The running processes send the event
/// after the commit, within <see cref="PostgreSqlStoreOptions.PollInterval"/> or at once if they are notified.</remarks>
public interface IMetaOutbox
{
    /// <summary>Returns a client that writes into a transaction; the generated <c>Send…Async</c> methods work with it.</summary>
    /// <param name="transaction">An open transaction of a connection to the database with the store's tables: an <c>NpgsqlTransaction</c>, or what EF Core's <c>GetDbTransaction()</c> returns.</param>
    /// <returns>The client. <see cref="EnqueueStatus.Accepted"/> means that the event is part of the transaction. Exceptions of the database propagate, because they end the transaction.</returns>
    /// <exception cref="ArgumentException">The transaction has ended.</exception>
    IMetaCapiClient ForTransaction(DbTransaction transaction);

    /// <summary>Writes an event into a transaction.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="transaction">As for <see cref="ForTransaction"/>.</param>
    /// <param name="metaEvent">The event.</param>
    /// <param name="context">The context captured from the visitor's request.</param>
    /// <param name="cancellationToken">Ends the call; the transaction can't be used then.</param>
    /// <returns>Whether the event is part of the transaction, and if not, why.</returns>
    ValueTask<EnqueueResult> EnqueueAsync<TEvent>(DbTransaction transaction, TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent>;
}
