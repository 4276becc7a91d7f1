namespace Capi.ContractDescriptions.Locking;

/// <summary>The content of a contract lock: what the contracts of one or several assemblies send.</summary>
internal sealed class LockFile
{
    /// <summary>The name of the file. Others may end with a dot and this name.</summary>
    public const string FileName = "capi.lock.json";

    private readonly SortedDictionary<string, SortedDictionary<string, LockedContract>> _assemblies = new(StringComparer.Ordinal);

    /// <summary>True for the path of a lock.</summary>
    public static bool IsPath(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.Equals(FileName, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + FileName, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The names of the assemblies, sorted.</summary>
    public IEnumerable<string> Assemblies => _assemblies.Keys;

    /// <summary>The contracts of an assembly by the names of their types, sorted; empty for an assembly that isn't in the lock.</summary>
    public IReadOnlyDictionary<string, LockedContract> GetContracts(string assembly) =>
        _assemblies.TryGetValue(assembly, out var contracts) ? contracts : new SortedDictionary<string, LockedContract>(StringComparer.Ordinal);

    /// <summary>Adds an assembly, with or without contracts.</summary>
    public void AddAssembly(string assembly)
    {
        if (!_assemblies.ContainsKey(assembly))
            _assemblies.Add(assembly, new(StringComparer.Ordinal));
    }

    /// <summary>Adds or replaces a contract.</summary>
    public void Set(string assembly, string type, LockedContract contract)
    {
        AddAssembly(assembly);
        _assemblies[assembly][type] = contract;
    }

    /// <summary>Replaces all contracts of an assembly.</summary>
    public void Replace(string assembly, IReadOnlyDictionary<string, LockedContract> contracts)
    {
        _assemblies.Remove(assembly);
        AddAssembly(assembly);
        foreach (var contract in contracts)
            Set(assembly, contract.Key, contract.Value);
    }

    /// <summary>Removes a contract, if it is there.</summary>
    public void Remove(string assembly, string type)
    {
        if (_assemblies.TryGetValue(assembly, out var contracts))
            contracts.Remove(type);
    }
}
