namespace Capi.ContractDescriptions.Json;

/// <summary>The kinds of JSON values.</summary>
internal enum JsonNodeKind
{
    Object,
    Array,
    Text,
    Number,
    True,
    False,
    Null,
}
