using System.Text;
using Capi.Catalog;
using Capi.Payload.Json;

namespace Capi.Payload;

/// <summary>One key of user_data, prepared for writing.</summary>
/// <param name="definition">What Meta demands of it.</param>
/// <param name="key">The name generated code has for it.</param>
internal sealed class UserDataField(ParameterDefinition definition, UserDataKey key)
{
    // In the order of the enum, found by name: the order of the catalogue need not be the same.
    private static readonly UserDataField[] ByKey = Build();

    private readonly byte[] _utf8Name = Encoding.UTF8.GetBytes(definition.Key);
    private readonly int _openingLength = definition.Key.Length + 3;
    private readonly byte[] _opening = ShortLiteral.Pad(Encoding.UTF8.GetBytes($"\"{definition.Key}\":"));

    /// <summary>Meta's wire key.</summary>
    public string Name => definition.Key;

    /// <summary>Meta's wire key in UTF-8; none needs escaping.</summary>
    public ReadOnlySpan<byte> Utf8Name => _utf8Name;

    /// <summary>How its member begins.</summary>
    public ShortLiteral Opening => new(_opening, _openingLength);

    /// <summary>What Meta demands of it.</summary>
    public ParameterDefinition Definition => definition;

    /// <summary>The form its value is brought into.</summary>
    public Normalization Normalization { get; } = definition.Normalization;

    /// <summary>True when Meta takes it only as a hash: it must not leave in clear, whatever calls us.</summary>
    public bool MustBeHashed { get; } = definition.Handling == Handling.Hash;

    /// <summary>True when Meta takes it only in clear: a hash of it matches nobody.</summary>
    public bool MustBeClear { get; } = definition.Handling == Handling.Clear;

    /// <summary>Its place in a set of keys.</summary>
    public ulong Bit { get; } = BitOf(key);

    /// <summary>The key that generated code names.</summary>
    public static UserDataField Of(UserDataKey key) => ByKey[(int)key];

    /// <summary>The place of a key in a set of keys.</summary>
    public static ulong BitOf(UserDataKey key) => 1UL << (int)key;

    private static UserDataField[] Build()
    {
        var fields = new UserDataField[Enum.GetValues<UserDataKey>().Length];
        foreach (var definition in Parameters.All)
        {
            if (definition.Section == ParameterSection.UserData)
            {
                var key = Enum.Parse<UserDataKey>(definition.Name);
                fields[(int)key] = new UserDataField(definition, key);
            }
        }

        return fields;
    }
}
