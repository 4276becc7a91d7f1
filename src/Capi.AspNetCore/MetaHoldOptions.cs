using Microsoft.AspNetCore.Http;

namespace Capi.AspNetCore;

/// <summary>Whether events of visitors who haven't answered the consent question wait for the answer. Off by default: they are withheld.</summary>
/// <remarks>The limits are <see cref="HeldEventOptions"/>. An opt-out, such as <c>Sec-GPC</c>, is an answer: its events never wait.</remarks>
public sealed class MetaHoldOptions
{
    /// <summary>Returns what identifies the visitor until the answer, such as the ID of a session that the site has anyway; null (default) to hold nothing. If the function returns
    /// null or an empty text, the events of that request are withheld.</summary>
    /// <remarks>It must return the same text in the request with the answer. The text must be hard to guess, and must not need a cookie that is set only for this purpose:
    /// nothing may be stored in the browser before consent. Called at most a few times per request; an exception counts as null.</remarks>
    public Func<HttpContext, string?>? VisitorKey { get; set; }
}
