using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Usage;

/// <summary>Recognizes a <c>MetaEventContext</c> without consent.</summary>
internal static class ContextWithoutConsent
{
    public static bool IsEventContext(ITypeSymbol type) => WellKnownTypes.IsType(type, "Capi", "MetaEventContext");

    /// <summary>True if the value is evidently created without consent; false if that is unknown.</summary>
    public static bool IsWithoutConsent(IOperation value) => ConstantText.SkipConversions(value) switch
    {
        IDefaultValueOperation => true,
        IObjectCreationOperation { Arguments.IsEmpty: true, Type: { } type } creation => IsEventContext(type) && SetsNoConsent(creation.Initializer),
        IWithOperation withOperation => SetsNoConsent(withOperation.Initializer) && IsWithoutConsent(withOperation.Operand),
        ILocalReferenceOperation use => LocalReferences.FindOnlyValue(use) is { } only && IsWithoutConsent(only),
        _ => false,
    };

    private static bool SetsNoConsent(IObjectOrCollectionInitializerOperation? initializer) =>
        initializer?.Initializers.All(one => one is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: not "Consent" } }) ?? true;
}
