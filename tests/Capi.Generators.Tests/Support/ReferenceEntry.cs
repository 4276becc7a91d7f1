namespace Capi.Generators.Tests;

/// <summary>One annotation with the value it stands on.</summary>
internal sealed record ReferenceEntry(string Name, Attribute Attribute, Type Type, object? Value);
