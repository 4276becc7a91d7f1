namespace Capi.Architecture.Tests.Arrows;

/// <summary>A row that another row may use.</summary>
/// <param name="Name">The name of the row.</param>
/// <param name="OnlyFile">The only file that may use it, without extension; null for all files.</param>
internal sealed record ArchitectureUse(string Name, string? OnlyFile);
