using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Recognizes a <c>MetaEventContext</c> without consent.</summary>
internal static class EmptyContext
{
    public static bool IsContext(ITypeSymbol type) => WellKnownTypes.Is(type, "Capi", "MetaEventContext");

    /// <summary>True if the value is evidently created without consent; false if that is unknown.</summary>
    public static bool Is(IOperation value) => WrittenText.Bare(value) switch
    {
        IDefaultValueOperation => true,
        IObjectCreationOperation { Arguments.IsEmpty: true, Type: { } type } made => IsContext(type) && SetsNone(made.Initializer),
        IWithOperation changed => SetsNone(changed.Initializer) && Is(changed.Operand),
        ILocalReferenceOperation use => LocalUses.ValueOf(use) is { } only && Is(only),
        _ => false,
    };

    private static bool SetsNone(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer?.Initializers.All(one => one is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: not "Consent" } }) ?? true;
}
