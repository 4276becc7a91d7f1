using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>Recognizes the methods of mapping libraries that pair a member with its value: Mapster's <c>Map(d =&gt; d.Coupon, s =&gt; s.Code)</c>, AutoMapper's
/// <c>ForMember(d =&gt; d.Coupon, o =&gt; o.MapFrom(s =&gt; s.Code))</c>.</summary>
internal static class MappingMethods
{
    /// <summary>True for a method whose first lambda selects the member that the second one provides the value of.</summary>
    public static bool IsMapping(IMethodSymbol method) => method.Name is "Map" or "ForMember" or "ForPath" or "Member" or "SetProperty" && method.Parameters.Length >= 2;

    /// <summary>True for AutoMapper's method that provides the value.</summary>
    public static bool IsValueOfMapping(IMethodSymbol method) => method.Name is "MapFrom" && !method.Parameters.IsEmpty;

    /// <summary>True for <c>d.Coupon</c> in a lambda that only selects it for a mapping.</summary>
    public static bool IsSelectedMember(IMemberReferenceOperation reference)
    {
        IOperation selected = reference;
        while (selected.Parent is IConversionOperation conversion)
            selected = conversion;

        if (reference.Instance is not IParameterReferenceOperation || selected.Parent is not IReturnOperation { Parent: IBlockOperation { Parent: IAnonymousFunctionOperation lambda } })
            return false;

        var parent = lambda.Parent;
        while (parent is IConversionOperation or IDelegateCreationOperation)
            parent = parent.Parent;

        return parent is IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } && IsMapping(method);
    }
}
