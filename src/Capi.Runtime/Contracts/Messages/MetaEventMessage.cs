namespace Capi;

/// <summary>One event as a message of a bus, such as Wolverine, MassTransit or CAP: normalized and hashed, without raw identifiers and without the access token. It still contains personal data.</summary>
/// <remarks>Created by <see cref="IMetaEventMessageFactory"/>, received by <see cref="IMetaEventMessageReceiver"/>. Any serializer can write it. Not thread safe while it is changed.</remarks>
public sealed class MetaEventMessage
{
    /// <summary>The alias of the dataset in the configuration of the receiving application.</summary>
    public string DatasetAlias { get; set; } = "";

    /// <summary>One element of Meta's <c>data</c> array.</summary>
    public string Json { get; set; } = "";

    /// <summary>The latest time at which a request with the event may start.</summary>
    public DateTimeOffset SendDeadline { get; set; }

    /// <summary>Returns the alias only.</summary>
    public override string ToString() => DatasetAlias;
}
