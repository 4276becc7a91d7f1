using Capi.ContractDescriptions.Json;

namespace Capi.ContractDescriptions.Locking;

/// <summary>Reads a lock. Whatever the text is, the result is a lock or one error.</summary>
internal sealed class LockReader
{
    private readonly LockFile _file = new();
    private readonly Dictionary<(string Assembly, string Type), JsonProperty> _names = [];

    private readonly string _text;

    private LockReader(string text) => _text = text;

    /// <summary>The first error; null for a lock.</summary>
    public JsonSyntaxError? Error { get; private set; }

    /// <summary>The lock; null after an error.</summary>
    public LockFile? File => Error is null ? _file : null;

    /// <summary>Reads a text.</summary>
    public static LockReader Read(string text)
    {
        var reader = new LockReader(text.TrimStart('\uFEFF'));
        var root = JsonParser.Parse(reader._text, out var error);
        reader.Error = error;
        if (root is not null)
            reader.ReadRoot(root);
        return reader;
    }

    /// <summary>Where the lock names a contract; null if it doesn't.</summary>
    public JsonProperty? FindName(string assembly, string type) => _names.TryGetValue((assembly, type), out var name) ? name : null;

    /// <summary>The line of a position, from 1.</summary>
    public int GetLine(int position) => 1 + _text.Take(position).Count(static character => character == '\n');

    private void ReadRoot(JsonNode root)
    {
        var version = root.Find(LockNames.Version);
        if (version is not { Kind: JsonNodeKind.Number })
            Fail(root, "it has no version");
        else if (version.Text != LockNames.CurrentVersion)
            Fail(version, "its version is unknown: this version of Capi.Toolkit reads version 1");
        else if (GetObject(root, LockNames.Assemblies) is { } assemblies)
        {
            foreach (var assembly in assemblies.Properties)
                ReadAssembly(assembly);
        }
    }

    private void ReadAssembly(JsonProperty assembly)
    {
        _file.AddAssembly(assembly.Name);
        if (assembly.Value.Kind != JsonNodeKind.Object)
            Fail(assembly.Value, "an assembly is not an object");

        foreach (var contract in assembly.Value.Properties)
        {
            if (ReadContract(contract.Value) is not { } read)
                return;
            _file.Set(assembly.Name, contract.Name, read);
            _names.Add((assembly.Name, contract.Name), contract);
        }
    }

    private LockedContract? ReadContract(JsonNode contract)
    {
        if (GetText(contract, LockNames.EventName) is not { } eventName
            || GetText(contract, LockNames.ActionSource) is not { } actionSource
            || GetObject(contract, LockNames.Keys) is not { } properties)
            return null;

        var keys = new Dictionary<string, LockedKey>(StringComparer.Ordinal);
        foreach (var property in properties.Properties)
        {
            if (ReadKey(property) is not { } key)
                return null;
            keys.Add(property.Name, key);
        }

        var ga4 = contract.Find(LockNames.Ga4Event) is null ? "" : GetText(contract, LockNames.Ga4Event);
        return ga4 is null ? null : new LockedContract(eventName, actionSource, ga4, keys);
    }

    private LockedKey? ReadKey(JsonProperty property)
    {
        if (property.Name.IndexOf('.') <= 0)
            return Fail(property.Value, "a key has no section");
        if (GetText(property.Value, LockNames.Handling) is not { } handling || GetText(property.Value, LockNames.Type) is not { } type)
            return null;
        if (!HandlingNames.IsOne(handling))
            return Fail(property.Value, $"{LockNames.Handling} is none of hashed, clear and data");
        if (LockedKey.TryParseTypes(type) is not { } types)
            return Fail(property.Value, $"{LockNames.Type} is unknown");
        if (property.Value.Find(LockNames.Required) is not { Kind: JsonNodeKind.True or JsonNodeKind.False } required)
            return Fail(property.Value, $"{LockNames.Required} is not true or false");

        var values = property.Value.Find(LockNames.Values);
        if (values is not null && (values.Kind != JsonNodeKind.Array || values.Items.Any(static item => item.Kind != JsonNodeKind.Text)))
            return Fail(values, $"{LockNames.Values} is not a list of texts");

        IReadOnlyList<string> texts = values is null ? [] : [.. values.Items.Select(static item => item.Text).Distinct().OrderBy(static text => text, StringComparer.Ordinal)];
        return new LockedKey(handling, types, texts, required.Kind == JsonNodeKind.True);
    }

    private string? GetText(JsonNode node, string name) =>
        node.Find(name) is { Kind: JsonNodeKind.Text, Text.Length: > 0 } text ? text.Text : Fail(node, $"{name} is missing")?.Handling;

    private JsonNode? GetObject(JsonNode node, string name)
    {
        if (node.Find(name) is { Kind: JsonNodeKind.Object } found)
            return found;

        Fail(node, $"{name} is missing");
        return null;
    }

    private LockedKey? Fail(JsonNode node, string message)
    {
        Error ??= new JsonSyntaxError(node.Start, message);
        return null;
    }
}
