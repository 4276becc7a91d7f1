namespace Capi.Cli.Rendering;

/// <summary>Reads the contracts of several assemblies.</summary>
internal static class ContractAssemblies
{
    /// <summary>Reads them, ordered by name.</summary>
    /// <exception cref="UnreadableAssemblyException">A file can't be read, or two have the same name.</exception>
    public static IReadOnlyList<ContractList> Read(IEnumerable<string> paths)
    {
        var lists = new SortedDictionary<string, ContractList>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            var list = AssemblyFile.Read(path);
            if (!lists.TryAdd(list.Assembly, list))
                throw new UnreadableAssemblyException($"{TerminalText.Sanitize(path)} is the second assembly with the name {TerminalText.Sanitize(list.Assembly)}; pass each once.");
        }

        return [.. lists.Values];
    }
}
