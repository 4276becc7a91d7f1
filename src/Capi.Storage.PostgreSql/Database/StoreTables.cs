namespace Capi.Storage.PostgreSql.Database;

/// <summary>The tables of the store.</summary>
/// <param name="database">The database.</param>
/// <param name="schema">The schema of the tables.</param>
/// <param name="instance">Identifies this process.</param>
/// <param name="retention">How long dead letters are kept.</param>
/// <param name="held">The limits of events that wait for consent.</param>
internal sealed class StoreTables(StoreDatabase database, string schema, Guid instance, TimeSpan retention, HeldEventOptions held)
{
    public EventTable Events { get; } = new(database, schema, instance);

    public DeadLetterTable DeadLetters { get; } = new(database, schema, instance, retention);

    public SendOnceTable SendOnce { get; } = new(database, schema);

    public HeldEventTable Held { get; } = new(database, schema, held);

    /// <summary>True if the server flushes its disk before it confirms a commit.</summary>
    public async Task<bool> IsSynchronousAsync() =>
        (await database.ReadAsync("SELECT current_setting('synchronous_commit') <> 'off'", static _ => { }, static row => row.GetBoolean(0)).ConfigureAwait(false))[0];
}
