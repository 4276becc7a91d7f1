using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;

namespace Capi.ContractReading.Fields;

/// <summary>Reads the shape of a value from its type.</summary>
internal static class ValueReader
{
    /// <summary>The shape of a value of this type, or null when the type is not supported.</summary>
    public static ValueShape? Read(ITypeSymbol type)
    {
        var plain = UnwrapNullable(type);
        if (ReadItem(plain, type, isCollection: false, needsTypeArgument: false) is { } single)
            return single;

        return GetElementType(plain) is { } element
            ? ReadItem(UnwrapNullable(element), element, isCollection: true, plain.IsValueType && !IsImmutableArray(plain))
            : null;
    }

    /// <summary>True for an error type, or a type that contains one.</summary>
    public static bool ContainsErrorType(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => ContainsErrorType(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named => named.TypeArguments.Any(ContainsErrorType),
        _ => false,
    };

    /// <summary>The underlying type of <c>Nullable</c>, or the type itself.</summary>
    public static ITypeSymbol UnwrapNullable(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable
            ? nullable.TypeArguments[0]
            : type;

    /// <summary>True when a value of this type can be null at run time, whatever its nullable annotation.</summary>
    public static bool CanBeNull(ITypeSymbol type) =>
        type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static ValueShape? ReadItem(ITypeSymbol plain, ITypeSymbol declared, bool isCollection, bool needsTypeArgument)
    {
        if (GetKind(plain) is { } kind)
            return new ValueShape(isCollection, kind, plain, CanBeNull(declared), needsTypeArgument);

        return IsContent(plain) ? new ValueShape(isCollection, null, plain, CanBeNull(declared), needsTypeArgument) : null;
    }

    private static bool IsContent(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Class or TypeKind.Struct
        && !type.IsRefLikeType
        && WellKnownTypes.FindAttribute(type.OriginalDefinition, "Capi", "MetaContentAttribute") is not null;

    private static ScalarKind? GetKind(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ScalarKind.String,
        SpecialType.System_Boolean => ScalarKind.Boolean,
        SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
            or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_IntPtr
            => ScalarKind.SignedInteger,
        SpecialType.System_UInt64 or SpecialType.System_UIntPtr => ScalarKind.UnsignedInteger,
        SpecialType.System_Decimal => ScalarKind.Decimal,
        SpecialType.System_Double => ScalarKind.Double,
        SpecialType.System_Single => ScalarKind.Single,
        _ when type.TypeKind == TypeKind.Enum => ScalarKind.Enum,
        _ => GetKindByName(type),
    };

    private static ScalarKind? GetKindByName(ITypeSymbol type) => type.MetadataName switch
    {
        "DateOnly" when WellKnownTypes.IsInNamespace(type, "System") => ScalarKind.DateOnly,
        "DateTimeOffset" when WellKnownTypes.IsInNamespace(type, "System") => ScalarKind.DateTimeOffset,
        "Guid" when WellKnownTypes.IsInNamespace(type, "System") => ScalarKind.Guid,
        "Uri" when WellKnownTypes.IsInNamespace(type, "System") => ScalarKind.Uri,
        "IPAddress" when WellKnownTypes.IsInNamespace(type, "System.Net") => ScalarKind.IpAddress,
        "Sha256Digest" or "Md5Digest" when WellKnownTypes.IsInNamespace(type, "Capi") => ScalarKind.Digest,
        "MetaConsent" when WellKnownTypes.IsInNamespace(type, "Capi") => ScalarKind.Consent,
        _ => null,
    };

    /// <summary>The element type of a collection; null for other types and for types that implement <c>IEnumerable&lt;T&gt;</c> twice.</summary>
    public static ITypeSymbol? GetElementType(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol { Rank: 1 } array)
            return array.ElementType;
        if (type is not INamedTypeSymbol named || named.IsRefLikeType)
            return null;
        if (named.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            return named.TypeArguments[0];

        ITypeSymbol? element = null;
        foreach (var contract in named.AllInterfaces)
        {
            if (contract.OriginalDefinition.SpecialType != SpecialType.System_Collections_Generic_IEnumerable_T)
                continue;
            if (element is not null)
                return null;
            element = contract.TypeArguments[0];
        }

        return element;
    }

    private static bool IsImmutableArray(ITypeSymbol type) =>
        WellKnownTypes.IsType(type.OriginalDefinition, "System.Collections.Immutable", "ImmutableArray`1");
}
