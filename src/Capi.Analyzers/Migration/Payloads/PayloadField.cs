using Capi.Analyzers.Migration.Values;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>One key of a payload, and the expression that fills it.</summary>
internal sealed class PayloadField(string key, Location location, Func<IReadOnlyList<TracedValue>> getValues)
{
    private readonly Lazy<IReadOnlyList<TracedValue>> _values = new(getValues, isThreadSafe: false);

    /// <summary>The key as it is sent.</summary>
    public string Key { get; } = key;

    /// <summary>The code that fills the key.</summary>
    public Location Location { get; set; } = location;

    /// <summary>The expression, or null in JSON text.</summary>
    public IOperation? Operation { get; init; }

    /// <summary>The call through which the analysis came to the expression, or null.</summary>
    public CallFrame? Frame { get; init; }

    /// <summary>The only expression between the quotation marks of JSON text; null for other text and other payloads.</summary>
    public IOperation? Inserted { get; init; }

    /// <summary>The possible values.</summary>
    public IReadOnlyList<TracedValue> Values => _values.Value;

    /// <summary>The objects in the value, for a field of JSON text; otherwise they are among the values.</summary>
    public IReadOnlyList<PayloadObject> Nested { get; init; } = [];

    /// <summary>The declared type, if there is one.</summary>
    public ITypeSymbol? Type { get; init; }

    /// <summary>The property or field of the object's type, if it has one.</summary>
    public ISymbol? Member { get; init; }

    /// <summary>True when code adds the key only under a condition.</summary>
    public bool IsConditional { get; init; }

    /// <summary>True for the initial value of a property, which other code may replace.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The place to report for one of the values: an initial value itself, the argument of a caller that passes it, otherwise the code that fills the key.</summary>
    public Location GetLocation(TracedValue value) => IsDefault ? value.GetLocation() : value.Passed?.Syntax.GetLocation() ?? Location;

    /// <summary>True when the value stands in quotation marks in JSON text.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>True when an expression stands without quotation marks in JSON text.</summary>
    public bool IsBare { get; init; }

    /// <summary>True when the value is written as an array in JSON text.</summary>
    public bool IsArray { get; init; }

    /// <summary>True when the serializer leaves the key out if the value is null.</summary>
    public bool OmitsNull { get; init; }
}
