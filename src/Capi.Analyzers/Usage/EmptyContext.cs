using Capi.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Recognises a <c>MetaEventContext</c> that nobody gave a consent.</summary>
internal static class EmptyContext
{
    public static bool IsContext(ITypeSymbol type) => WellKnownTypes.Is(type, "Capi", "MetaEventContext");

    /// <summary>True where the value is seen to be made without one; false where that can't be seen.</summary>
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
