namespace Capi.Cli.Rendering;

/// <summary>Thrown if a file can't be read as an assembly. The message is shown to the user.</summary>
internal sealed class UnreadableAssemblyException(string message) : Exception(message);
