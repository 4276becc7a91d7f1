using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore.Sending;

/// <summary>Finds the value in what a handler returned: the value itself, or that of <c>TypedResults.Ok(value)</c> and other results, also as <c>Results&lt;…&gt;</c>.</summary>
internal static class ResultValue
{
    private const int MaxDepth = 8;

    /// <summary>Returns false if the handler returned another type, such as <c>NotFound</c>.</summary>
    public static bool TryGet<TValue>(object? result, [MaybeNullWhen(false)] out TValue value)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            if (result is TValue found)
            {
                value = found;
                return true;
            }

            result = result switch
            {
                INestedHttpResult nested => nested.Result,
                IValueHttpResult { Value: { } inner } => inner,
                _ => null,
            };
        }

        value = default;
        return false;
    }

    /// <summary>False if the result stands for an error, even if it could not set the status of the response.</summary>
    public static bool IsSuccess(object? result)
    {
        for (var depth = 0; depth < MaxDepth && result is INestedHttpResult nested; depth++)
            result = nested.Result;

        return result is not IStatusCodeHttpResult { StatusCode: { } status } || AfterSuccess.IsSuccess(status);
    }
}
