using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Capi.Storage.EntityFrameworkCore;

/// <summary>Saves events with the entities of a <see cref="DbContext"/>, so that an event is sent if and only if they are saved.</summary>
public static class CapiDbContextExtensions
{
    /// <summary>Adds an event to the context; <c>SaveChanges</c> writes it.</summary>
    /// <typeparam name="TEvent">The contract type.</typeparam>
    /// <param name="db">The context, whose model has <see cref="CapiModelBuilderExtensions.AddCapiOutbox"/>.</param>
    /// <param name="metaEvent">The event.</param>
    /// <param name="context">The context captured from the visitor's request.</param>
    /// <param name="cancellationToken">As for <see cref="IMetaCapiClient.EnqueueAsync"/>.</param>
    /// <returns>Whether the event was added, and if not, why: without consent, or because it is invalid. Never throws because of event data.</returns>
    /// <exception cref="InvalidOperationException">The context isn't registered in an application with <c>AddMetaCapi</c>.</exception>
    public static ValueTask<EnqueueResult> AddCapiEventAsync<TEvent>(this DbContext db, TEvent metaEvent, MetaEventContext context, CancellationToken cancellationToken = default)
        where TEvent : IMetaEvent<TEvent> => db.GetCapiOutbox().EnqueueAsync(metaEvent, context, cancellationToken);

    /// <summary>Returns a client that adds its events to the context; the generated <c>Send…Async</c> methods work with it.</summary>
    /// <param name="db">The context, whose model has <see cref="CapiModelBuilderExtensions.AddCapiOutbox"/>.</param>
    /// <returns>The client. As thread safe as the context, which isn't.</returns>
    /// <exception cref="InvalidOperationException">The context isn't registered in an application with <c>AddMetaCapi</c>.</exception>
    public static IMetaCapiClient GetCapiOutbox(this DbContext db)
    {
        ArgumentNullException.ThrowIfNull(db);
        return GetClients(db).Create((stored, _) =>
        {
            db.Add(CreateEntity(stored));
            return new(AppendStatus.Stored);
        });
    }

    private static CapiOutboxEvent CreateEntity(in StoredEvent stored) => new()
    {
        Dataset = stored.DatasetAlias.ToLowerInvariant(),
        EventName = StoredEventColumns.TryRead(stored.Json.Span, out var columns) && columns.EventName.All(static letter => letter > '\0' && !char.IsSurrogate(letter)) ? columns.EventName : "?",
        SendDeadline = stored.SendDeadline.UtcDateTime,
        Payload = stored.Json.ToArray(),
    };

    private static IOutboxClientFactory GetClients(DbContext db)
    {
        try
        {
            return db.GetService<IOutboxClientFactory>();
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException("The DbContext has no access to AddMetaCapi. Register it with AddDbContext in the application that calls AddMetaCapi.", exception);
        }
    }
}
