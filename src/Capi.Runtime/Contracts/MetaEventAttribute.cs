namespace Capi;

/// <summary>Makes a partial class, struct or record the contract of one event of Meta's Conversions API.</summary>
/// <remarks>
/// The generator implements <see cref="IMetaEvent{TSelf}"/> on the type and adds a typed <c>Send…Async</c> method
/// to <see cref="IMetaCapiClient"/>. Only members with an attribute of this namespace ever leave the process.
/// </remarks>
/// <param name="eventName">A standard event in Meta's exact spelling (<see cref="StandardEvent"/>) or a name of your own.
/// It must equal the name the Pixel sends.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MetaEventAttribute(string eventName) : Attribute
{
    /// <summary>The event's name as Meta receives it.</summary>
    public string EventName { get; } = eventName;

    /// <summary>Where the conversion happened; <see cref="ActionSource.Website"/> unless said otherwise.</summary>
    public ActionSource ActionSource { get; set; }
}
