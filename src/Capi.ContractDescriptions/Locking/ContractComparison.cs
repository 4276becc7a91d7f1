namespace Capi.ContractDescriptions.Locking;

/// <summary>Compares one contract with what the lock says about it.</summary>
internal sealed class ContractComparison
{
    private const string CurrencyPath = "custom_data.currency";

    private readonly List<ContractChange> _changes = [];
    private readonly string _type;
    private readonly string _lockedType;
    private readonly LockedContract _locked;
    private readonly LockedContract _current;

    private ContractComparison(string type, string lockedType, LockedContract locked, LockedContract current) =>
        (_type, _lockedType, _locked, _current) = (type, lockedType, locked, current);

    /// <summary>Compares a contract.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="lockedType">Its name in the lock, which is another one after the type was renamed.</param>
    /// <param name="locked">What the lock says.</param>
    /// <param name="current">What it sends.</param>
    /// <returns>The differences, in the order of the keys.</returns>
    public static IReadOnlyList<ContractChange> Compare(string type, string lockedType, LockedContract locked, LockedContract current)
    {
        var comparison = new ContractComparison(type, lockedType, locked, current);
        comparison.CompareContract();
        comparison.CompareKeys();
        return comparison._changes;
    }

    private void CompareContract()
    {
        if (_type != _lockedType)
            Add(ContractChangeKind.Added, null, $"is the new name of {_lockedType}");
        if (_current.EventName != _locked.EventName)
            Add(ContractChangeKind.EventRenamed, null, _locked.EventName, _current.EventName);
        if (_current.ActionSource != _locked.ActionSource)
            Add(ContractChangeKind.Narrowed, null, $"has the action source {_current.ActionSource} instead of {_locked.ActionSource}");
        if (_current.Ga4EventName == _locked.Ga4EventName)
            return;

        if (_locked.Ga4EventName.Length > 0)
            Add(ContractChangeKind.Narrowed, null, $"is no longer bound to the GA4 event {_locked.Ga4EventName}");
        else
            Add(ContractChangeKind.Added, null, $"is bound to the GA4 event {_current.Ga4EventName}");
    }

    private void CompareKeys()
    {
        var added = _current.GetPaths().Where(path => !_locked.Keys.ContainsKey(path) && !_locked.LacksListOf(path)).ToList();
        foreach (var path in _locked.GetPaths())
        {
            if (_current.Keys.TryGetValue(path, out var key))
                CompareKey(path, _locked.Keys[path], key);
            else if (!_current.LacksListOf(path))
                AddRemoval(path, added);
        }

        foreach (var path in added)
            Add(ContractChangeKind.Added, path, "also sends " + path);
    }

    private void CompareKey(string path, LockedKey locked, LockedKey current)
    {
        if (locked.Handling == HandlingNames.Hashed && current.Handling != HandlingNames.Hashed)
            Add(ContractChangeKind.HashedBecameClear, path, path);
        else if (locked.Handling != current.Handling)
            Add(ContractChangeKind.Narrowed, path, $"sends {path} {current.Handling} instead of {locked.Handling}");

        if (!current.HasTypeOf(locked))
            Add(ContractChangeKind.Narrowed, path, $"sends {path} as {current.TypeText} instead of {locked.TypeText}");
        else if (locked.Values.FirstOrDefault(value => !current.Values.Contains(value)) is { } lost)
            Add(ContractChangeKind.Narrowed, path, $"no longer sends the value {lost} of {path}");
        else if (current.Values.FirstOrDefault(value => !locked.Values.Contains(value)) is { } found)
            Add(ContractChangeKind.Added, path, $"also sends the value {found} of {path}");

        if (locked.IsRequired && !current.IsRequired)
            Add(ContractChangeKind.Narrowed, path, $"may leave out {path} now");
        else if (current.IsRequired && !locked.IsRequired)
            Add(ContractChangeKind.Added, path, $"always sends {path} now");
    }

    private void AddRemoval(string path, List<string> added)
    {
        if (LockedContract.GetParent(path) == SectionNames.UserData + ".")
            Add(ContractChangeKind.IdentifierLost, path, path);
        else if (path == CurrencyPath)
            Add(ContractChangeKind.CurrencyDropped, path, path);
        else if (RenamedKey.Find(path, _locked.Keys[path], added, _current.Keys) is { } newPath)
        {
            added.Remove(newPath);
            Add(ContractChangeKind.KeyRenamed, newPath, path, newPath);
        }
        else
            Add(ContractChangeKind.Narrowed, path, "no longer sends " + path);
    }

    private void Add(ContractChangeKind kind, string? path, params string[] arguments) => _changes.Add(new(kind, _type, _lockedType, path, arguments));
}
