namespace Capi;

/// <summary>Makes a partial class, struct or record the contract of a Conversions API event.</summary>
/// <remarks>
/// The generator implements <see cref="IMetaEvent{TSelf}"/> on the type and adds a typed <c>Send…Async</c> extension method
/// to <see cref="IMetaCapiClient"/>. Only members with an attribute of this namespace are sent.
/// </remarks>
/// <param name="eventName">A standard event in Meta's exact spelling (<see cref="StandardEvents"/>) or a custom event name.
/// It must equal the event name that the Pixel sends, or Meta can't deduplicate.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MetaEventAttribute(string eventName) : Attribute
{
    /// <summary>Meta's <c>event_name</c>.</summary>
    public string EventName { get; } = eventName;

    /// <summary>Where the conversion happened. The default is <see cref="ActionSource.Website"/>.</summary>
    public ActionSource ActionSource { get; set; }
}
