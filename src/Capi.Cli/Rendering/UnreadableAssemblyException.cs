namespace Capi.Cli.Rendering;

/// <summary>A file can't be read as an assembly. The message is a sentence for the user.</summary>
internal sealed class UnreadableAssemblyException(string message) : Exception(message);
