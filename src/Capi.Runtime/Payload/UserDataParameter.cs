using System.Text;
using System.Text.Json;
using Capi.Catalog;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>A customer information parameter with its JSON encoded once.</summary>
/// <param name="definition">Its definition in the catalog.</param>
/// <param name="key">Its key in generated code.</param>
internal sealed class UserDataParameter(ParameterDefinition definition, UserDataKey key)
{
    // Indexed by enum value. Entries are matched by name, because the catalog's order may differ.
    private static readonly UserDataParameter[] ByKey = CreateAll();

    private readonly byte[] _utf8WireKey = Encoding.UTF8.GetBytes(definition.Key);
    private readonly int _jsonPrefixLength = definition.Key.Length + 3;
    private readonly byte[] _jsonPrefix = ShortLiteral.Pad(Encoding.UTF8.GetBytes($"\"{definition.Key}\":"));

    /// <summary>Meta's wire key.</summary>
    public string WireKey => definition.Key;

    /// <summary>Meta's wire key in UTF-8; no key needs escaping.</summary>
    public ReadOnlySpan<byte> Utf8WireKey => _utf8WireKey;

    /// <summary>The start of its JSON property: the quoted key and a colon.</summary>
    public ShortLiteral JsonPrefix => new(_jsonPrefix, _jsonPrefixLength);

    /// <summary>Its definition in the catalog.</summary>
    public ParameterDefinition Definition => definition;

    /// <summary>The normalization of its value.</summary>
    public Normalization Normalization { get; } = definition.Normalization;

    /// <summary>True when Meta accepts only a hash: the value must never be sent in clear, whatever the caller asks for.</summary>
    public bool MustBeHashed { get; } = definition.Handling == Handling.Hash;

    /// <summary>True when Meta accepts only the clear value: a hash never matches.</summary>
    public bool MustBeClear { get; } = definition.Handling == Handling.Clear;

    /// <summary>Its bit in a bitmask of keys.</summary>
    public ulong Bit { get; } = GetBit(key);

    /// <summary>Returns the parameter of a key.</summary>
    public static UserDataParameter FromKey(UserDataKey key) => ByKey[(int)key];

    /// <summary>Returns the parameter whose wire key the reader is at; null if there is none.</summary>
    public static UserDataParameter? Find(ref Utf8JsonReader reader)
    {
        foreach (var parameter in ByKey)
        {
            if (reader.ValueTextEquals(parameter.Utf8WireKey))
                return parameter;
        }

        return null;
    }

    /// <summary>All parameters, in the order of their bits.</summary>
    public static ReadOnlySpan<UserDataParameter> All => ByKey;

    /// <summary>Returns the bit of a key in a bitmask of keys.</summary>
    public static ulong GetBit(UserDataKey key) => 1UL << (int)key;

    private static UserDataParameter[] CreateAll()
    {
        var parameters = new UserDataParameter[Enum.GetValues<UserDataKey>().Length];
        foreach (var definition in ParameterDefinitions.All)
        {
            if (definition.Section == ParameterSection.UserData)
            {
                var key = Enum.Parse<UserDataKey>(definition.Name);
                parameters[(int)key] = new UserDataParameter(definition, key);
            }
        }

        return parameters;
    }
}
