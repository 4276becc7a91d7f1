using Capi.ContractReading.Members;
using Capi.ContractReading.Readers;
using Capi.ContractReading.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading.GeneratedCode;

/// <summary>Finds user code that conflicts with emitted code.</summary>
internal static class NameConflicts
{
    /// <summary>True when user code already declares the name of the send method or of its class. Requires the fields of the contract.</summary>
    public static bool IsSendMethodTaken(ReadingState state)
    {
        var placement = SendMethod.GetPlacement(state.Contract);
        return SendMethod.IsOnContract(placement) ? IsSendMethodTaken(state, state.Contract) : IsExtensionClassTaken(state, placement);
    }

    private static bool IsExtensionClassTaken(ReadingState state, SendMethodPlacement placement)
    {
        var chain = new Stack<string>();
        for (var level = state.Contract; level is not null; level = level.ContainingType)
            chain.Push(level.Name);

        foreach (var member in state.Contract.ContainingNamespace.GetMembers(SendMethod.GetExtensionClassName(chain)))
        {
            if (member is INamedTypeSymbol { Arity: > 0 } or INamedTypeSymbol { IsFileLocal: true })
                continue;
            if (member is not INamedTypeSymbol { IsStatic: true } type
                || !type.DeclaringSyntaxReferences.All(part => EmittedCode.IsEmittedCode(part) || CanAddPart(part.GetSyntax(state.CancellationToken), placement))
                || IsSendMethodTaken(state, type))
                return true;
        }

        return false;
    }

    // All parts of a partial class must have the same accessibility.
    private static bool CanAddPart(SyntaxNode part, SendMethodPlacement placement) =>
        part is ClassDeclarationSyntax declaration
        && declaration.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !(placement == SendMethodPlacement.PublicExtension && declaration.Modifiers.Any(SyntaxKind.InternalKeyword));

    private static bool IsSendMethodTaken(ReadingState state, INamedTypeSymbol containingType) =>
        containingType.GetMembers(SendMethod.GetName(state.Contract.Name)).Any(member =>
            !EmittedCode.IsEmittedCode(member) && (member is not IMethodSymbol { Arity: 0 } method ? member is not IMethodSymbol : HasSendSignature(state, method)));

    /// <summary>True for the parameters of an emitted send method: client, event, context, cancellation token. The context is optional when
    /// the contract has an <c>[EventConsent]</c> member.</summary>
    private static bool HasSendSignature(ReadingState state, IMethodSymbol method)
    {
        var parameters = method.Parameters;
        var hasConsent = state.Fields.Any(field => field.Annotation == AnnotationKind.EventConsent);
        return (parameters.Length == 4 || (parameters.Length == 3 && hasConsent))
            && WellKnownTypes.IsType(parameters[0].Type, "Capi", "IMetaCapiClient")
            && SymbolEqualityComparer.Default.Equals(parameters[1].Type, state.Contract)
            && (parameters.Length == 3 || WellKnownTypes.IsType(parameters[2].Type, "Capi", "MetaEventContext"))
            && WellKnownTypes.IsType(parameters[parameters.Length - 1].Type, "System.Threading", "CancellationToken");
    }

    /// <summary>True when the user implements a member of <c>IMetaEvent</c>. Naming the interface in the base list alone is allowed.</summary>
    public static bool IsInterfaceImplemented(INamedTypeSymbol type)
    {
        foreach (var candidate in type.AllInterfaces)
        {
            if (!WellKnownTypes.IsType(candidate, "Capi", "IMetaEvent`1") || !SymbolEqualityComparer.Default.Equals(candidate.TypeArguments[0], type))
                continue;

            return candidate.GetMembers().Any(member =>
                type.FindImplementationForInterfaceMember(member) is { } own
                && SymbolEqualityComparer.Default.Equals(own.ContainingType, type)
                && !EmittedCode.IsEmittedCode(own));
        }

        return false;
    }
}
