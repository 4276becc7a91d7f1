using Capi.Catalog;
using Microsoft.CodeAnalysis;

namespace Capi.Analyzers.Migration.Payloads;

/// <summary>Finds the key under which a serializer writes a property or field.</summary>
internal sealed class JsonNames(bool hasSnakeCasePolicy)
{
    private readonly Dictionary<ISymbol, string?> _keys = new(SymbolEqualityComparer.Default);

    /// <summary>The key, or null when the member isn't serialized.</summary>
    public string? GetKey(ISymbol member)
    {
        if (!_keys.TryGetValue(member, out var key))
            _keys[member] = key = FindKey(member);
        return key;
    }

    /// <summary>True when only a naming policy, which may be another serializer's, gives the member its key.</summary>
    public static bool IsByPolicy(ISymbol member, string key) => member.Name != key && key.IndexOf('_') >= 0 && !member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "JsonPropertyNameAttribute" or "JsonPropertyAttribute" or "DataMemberAttribute" or "JsonNameAttribute");

    /// <summary>The serialized members of a type and its base types.</summary>
    public IEnumerable<(ISymbol Member, string Key)> GetMembers(ITypeSymbol type)
    {
        for (var level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            foreach (var member in level.GetMembers())
            {
                if (member is { IsStatic: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Internal } and (IPropertySymbol { IsIndexer: false } or IFieldSymbol { IsImplicitlyDeclared: false }) && GetKey(member) is { } key)
                    yield return (member, key);
            }
        }
    }

    /// <summary>True when an attribute says that the key is left out if the value is null.</summary>
    public static bool OmitsNull(ISymbol member) => member.GetAttributes().Any(attribute => attribute.AttributeClass?.Name switch
    {
        "JsonIgnoreAttribute" => attribute.NamedArguments.Any(argument => argument is { Key: "Condition", Value.Value: not (0 or 5) }),
        "JsonPropertyAttribute" => attribute.NamedArguments.Any(argument => argument is { Key: "NullValueHandling", Value.Value: 1 } or { Key: "DefaultValueHandling" }),
        "DataMemberAttribute" => attribute.NamedArguments.Any(argument => argument is { Key: "EmitDefaultValue", Value.Value: false }),
        _ => false,
    });

    private string? FindKey(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            switch (attribute.AttributeClass?.Name)
            {
                case "JsonPropertyNameAttribute" or "JsonPropertyAttribute" or "JsonNameAttribute" or "AliasAsAttribute" when attribute.ConstructorArguments is [{ Value: string name }]:
                    return name;
                case "JsonPropertyAttribute" or "DataMemberAttribute" when attribute.NamedArguments.FirstOrDefault(argument => argument.Key is "PropertyName" or "Name").Value.Value is string named:
                    return named;
                case "JsonIgnoreAttribute" or "IgnoreDataMemberAttribute" when attribute.NamedArguments.IsEmpty || attribute.NamedArguments.Any(argument => argument is { Key: "Condition", Value.Value: 1 }):
                    return null;
            }
        }

        return FindKeyByPolicy(member.Name);
    }

    // A property of one word has the same key by every policy.
    private string FindKeyByPolicy(string name)
    {
        if (name.IndexOf('_') > 0 || name.Length == 0 || char.IsLower(name[0]) && !name.Any(char.IsUpper))
            return name;

        var snake = NameTokenizer.ToSnakeCase(name);
        return hasSnakeCasePolicy || snake.IndexOf('_') < 0 ? snake : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
