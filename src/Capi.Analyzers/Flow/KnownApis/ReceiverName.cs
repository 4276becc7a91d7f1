using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Capi.Analyzers.Flow.KnownApis;

/// <summary>The name of the instance that a member belongs to: <c>User</c> in <c>order.User.Email</c>.</summary>
internal static class ReceiverName
{
    /// <summary>The name of the member, variable or method that the instance comes from; otherwise the name of its type.</summary>
    public static string Get(IOperation? receiver) => receiver switch
    {
        IConversionOperation { Operand: var operand } => Get(operand),
        IAwaitOperation { Operation: var operation } => Get(operation),
        IMemberReferenceOperation { Member: var member } => member.Name,
        ILocalReferenceOperation { Local: var local } => local.Name,
        IParameterReferenceOperation { Parameter: var parameter } => parameter.Name,
        IInvocationOperation { TargetMethod: var method } => method.Name,
        { Type: { } type } => type.Name,
        _ => "",
    };
}
