namespace Capi.Generators.Tests;

/// <summary>An annotation with the name, type and value of its member.</summary>
internal sealed record ReferenceEntry(string Name, Attribute Attribute, Type Type, object? Value);
