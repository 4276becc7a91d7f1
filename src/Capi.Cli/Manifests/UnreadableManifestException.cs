namespace Capi.Cli.Manifests;

/// <summary>Thrown if a manifest is missing or damaged. The message is shown to the user.</summary>
internal sealed class UnreadableManifestException : Exception
{
    /// <summary>A manifest that can't be read.</summary>
    public UnreadableManifestException(string path, string reason)
        : base($"{TerminalText.Sanitize(path)} can't be read ({reason}); restore the file, or delete it and write it again.")
    {
    }

    /// <summary>A manifest that doesn't exist.</summary>
    public UnreadableManifestException(string path)
        : base($"{TerminalText.Sanitize(path)} does not exist; write it with 'capi manifest'.")
    {
    }
}
