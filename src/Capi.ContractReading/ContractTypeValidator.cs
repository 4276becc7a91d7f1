using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Capi.ContractReading;

/// <summary>Validates the declaration of the contract type.</summary>
internal static class ContractTypeValidator
{
    /// <summary>Adds every problem of the type declaration itself.</summary>
    public static void Validate(INamedTypeSymbol type, List<ContractProblem> problems)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
            problems.Add(new(ContractProblemKind.NotClassOrStruct, type));
        else if (type.IsStatic)
            problems.Add(new(ContractProblemKind.Static, type));
        else if (type.IsAbstract)
            problems.Add(new(ContractProblemKind.Abstract, type));
        else if (type.IsRefLikeType)
            problems.Add(new(ContractProblemKind.RefStruct, type));

        for (var level = type; level is not null; level = level.ContainingType)
        {
            if (level.Arity > 0)
                problems.Add(new(ContractProblemKind.Generic, level));
            if (level.IsFileLocal)
                problems.Add(new(ContractProblemKind.FileLocal, level));
            if (!IsPartial(level))
                problems.Add(new(ContractProblemKind.NotPartial, level));
        }

        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            if (ValueReader.ContainsErrorType(level))
                problems.Add(new(ContractProblemKind.ErrorType, type));
        }
    }

    private static bool IsPartial(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is not TypeDeclarationSyntax declaration || !declaration.Modifiers.Any(SyntaxKind.PartialKeyword))
                return false;
        }

        return true;
    }
}
