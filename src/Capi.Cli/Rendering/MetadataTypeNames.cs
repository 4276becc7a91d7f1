using System.Reflection.Metadata;

namespace Capi.Cli.Rendering;

/// <summary>Reads type names from metadata.</summary>
internal static class MetadataTypeNames
{
    // In corrupted metadata a type can be nested in itself.
    private const int MaxNesting = 64;

    /// <summary>Returns the full name; nested types are separated by a dot as in C#.</summary>
    public static string GetFullName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        var name = metadata.GetString(type.Name);
        for (var depth = 0; depth < MaxNesting && type.GetDeclaringType() is { IsNil: false } outer; depth++)
        {
            type = metadata.GetTypeDefinition(outer);
            name = $"{metadata.GetString(type.Name)}.{name}";
        }

        return JoinNamespace(metadata, type.Namespace, name);
    }

    /// <summary>Returns the full name of an attribute's type, or null if it is neither referenced nor defined in this assembly.</summary>
    public static string? GetAttributeTypeName(MetadataReader metadata, CustomAttribute attribute)
    {
        var type = attribute.Constructor.Kind switch
        {
            HandleKind.MemberReference => metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent,
            HandleKind.MethodDefinition => metadata.GetMethodDefinition((MethodDefinitionHandle)attribute.Constructor).GetDeclaringType(),
            _ => default,
        };
        return type.Kind switch
        {
            HandleKind.TypeReference => GetReferenceName(metadata, metadata.GetTypeReference((TypeReferenceHandle)type)),
            HandleKind.TypeDefinition when !type.IsNil => GetFullName(metadata, (TypeDefinitionHandle)type),
            _ => null,
        };
    }

    private static string GetReferenceName(MetadataReader metadata, TypeReference type) =>
        JoinNamespace(metadata, type.Namespace, metadata.GetString(type.Name));

    private static string JoinNamespace(MetadataReader metadata, StringHandle namespaceHandle, string name) =>
        namespaceHandle.IsNil ? name : $"{metadata.GetString(namespaceHandle)}.{name}";
}
