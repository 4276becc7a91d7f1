namespace Capi.Storage.EntityFrameworkCore;

/// <summary>An event that <c>SaveChanges</c> writes into the table of the store. <see cref="CapiDbContextExtensions"/> creates it.</summary>
/// <remarks>Contains what Meta receives: hashed identifiers, and the values that Meta requires in clear.</remarks>
public sealed class CapiOutboxEvent
{
    /// <summary>The key, from the database.</summary>
    public long Id { get; private set; }

    /// <summary>The alias of the dataset, in lower case.</summary>
    public required string Dataset { get; init; }

    /// <summary>Meta's event name.</summary>
    public required string EventName { get; init; }

    /// <summary>The latest time at which the event can be sent.</summary>
    public required DateTime SendDeadline { get; init; }

    /// <summary>The UTF-8 JSON of the event.</summary>
    public required byte[] Payload { get; init; }

    /// <summary>Contains no event data.</summary>
    public override string ToString() => EventName;
}
