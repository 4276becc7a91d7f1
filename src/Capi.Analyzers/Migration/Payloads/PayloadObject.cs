using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>One object of a payload with its keys, however the code writes it.</summary>
internal sealed class PayloadObject(IOperation creation, CallFrame? frame, Location location)
{
    /// <summary>The expression that creates the object, or the text that it stands in.</summary>
    public IOperation Creation { get; } = creation;

    /// <summary>The call through which the analysis came to the object.</summary>
    public CallFrame? Frame { get; } = frame;

    /// <summary>Where the object begins.</summary>
    public Location Location { get; } = location;

    /// <summary>The keys, in the order of the code.</summary>
    public List<PayloadField> Fields { get; } = [];

    /// <summary>True when other code may add keys.</summary>
    public bool IsOpen { get; set; }

    /// <summary>The fields with this key.</summary>
    public IEnumerable<PayloadField> Find(string key) => Fields.Where(field => field.Key == key);

    /// <summary>True when the key is there, with or without a value.</summary>
    public bool Has(string key) => Fields.Any(field => field.Key == key);

    /// <summary>True when the object may send the key with a value other than null or empty text.</summary>
    public bool MaySend(string key) => Find(key).Any(field => field.Nested.Count > 0 || field.Values.Any(value => value.Kind is not (OriginKind.Null or OriginKind.Empty or OriginKind.NoElements)));
}
