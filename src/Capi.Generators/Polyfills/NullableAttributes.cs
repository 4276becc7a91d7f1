namespace System.Diagnostics.CodeAnalysis;

/// <summary>Polyfill for netstandard2.0: an out parameter is not null when the method returns the given value.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}
