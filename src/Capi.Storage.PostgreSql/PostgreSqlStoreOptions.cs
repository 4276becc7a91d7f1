using Npgsql;

namespace Capi.Storage.PostgreSql;

/// <summary>Options of the PostgreSQL store.</summary>
public sealed class PostgreSqlStoreOptions
{
    /// <summary>The shortest <see cref="LeaseDuration"/>.</summary>
    public static readonly TimeSpan MinLeaseDuration = TimeSpan.FromSeconds(3);

    /// <summary>The connection string of the database, directly or through PgBouncer in any mode. Either this or <see cref="DataSource"/> is necessary.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>The data source of the application, if it has one. The store doesn't dispose it.</summary>
    public NpgsqlDataSource? DataSource { get; set; }

    /// <summary>A connection string that leads directly to the server, to be notified of new events. Needed only if the other one leads through PgBouncer, which can't notify; without it the
    /// store asks for new events every <see cref="PollInterval"/>.</summary>
    public string? ListenConnectionString { get; set; }

    /// <summary>True (default) to be notified of new events by LISTEN on a connection that is kept open. False to ask every <see cref="PollInterval"/> only.</summary>
    public bool Listen { get; set; } = true;

    /// <summary>True (default) to notify other processes of new events at the commit (NOTIFY). Databases with more than a thousand commits per second should turn it off: PostgreSQL lets
    /// only one transaction with a notification commit at a time.</summary>
    public bool Notify { get; set; } = true;

    /// <summary>The schema of the tables: lower-case letters, digits and underscores.</summary>
    public string Schema { get; set; } = "capi";

    /// <summary>True to create or update the tables at start. By default nobody changes the schema at run time: run the scripts of the package, or <see cref="PostgreSqlSchema.ApplyAsync"/>.</summary>
    public bool ApplySchema { get; set; }

    /// <summary>How long a process has the events that it has claimed, unless it extends the lease; 60 seconds by default. After a crash other processes send its events so much later.</summary>
    public TimeSpan LeaseDuration { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How often the store asks for events of which it wasn't notified: of other processes, of the outbox, and those whose lease is over; one second by default.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long an event waits for its turn to be stored, while the database is slow, until the result is <see cref="EnqueueStatus.QueueFull"/>; 2 seconds by default.</summary>
    public TimeSpan AppendTimeout { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>The largest number of waiting events, after which new ones get <see cref="EnqueueStatus.QueueFull"/>; 5,000,000 by default, about 10 GB. It is compared with PostgreSQL's
    /// estimate, every ten seconds.</summary>
    public long MaxEvents { get; set; } = 5_000_000;

    /// <summary>How long dead letters are kept; 14 days by default.</summary>
    public TimeSpan DeadLetterRetention { get; set; } = TimeSpan.FromDays(14);
}
