namespace Capi.Generators.Tests.Support;

/// <summary>An annotation with the name, type and value of its member.</summary>
internal sealed record AnnotatedValue(string Name, Attribute Attribute, Type Type, object? Value);
