using Capi.Catalog;
using Microsoft.AspNetCore.Http;

namespace Capi.EventsManager.Graph;

/// <summary>An error in the envelope of the Graph API.</summary>
/// <remarks>The subcode is null where Meta's subcode is unknown. No message contains a value of the request.</remarks>
internal sealed record GraphError
{
    public required int StatusCode { get; init; }

    public required int Code { get; init; }

    public int? Subcode { get; init; }

    /// <summary>Meta's <c>message</c>: a short text for the code.</summary>
    public required string Message { get; init; }

    /// <summary>Meta's <c>error_user_title</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Meta's <c>error_user_msg</c>: what is wrong and how to correct it.</summary>
    public required string Reason { get; init; }

    /// <summary>Meta's <c>is_transient</c>: true if the same request can succeed later.</summary>
    public bool IsTransient { get; init; }

    public FieldPath? Field { get; init; }

    /// <summary>The body of an answer that isn't Meta's, such as that of a proxy; null for Meta's error envelope.</summary>
    public string? RawBody { get; init; }

    /// <summary>True to close the connection instead of answering.</summary>
    public bool ClosesConnection { get; init; }

    public static GraphError InvalidParameter(FieldPath? field, string title, string reason, int? subcode = null) => new()
    {
        StatusCode = StatusCodes.Status400BadRequest,
        Code = GraphErrorCodes.InvalidParameter,
        Subcode = subcode,
        Message = "Invalid parameter",
        Title = title,
        Reason = reason,
        Field = field,
    };

    /// <summary>The parameter has the wrong JSON type.</summary>
    /// <param name="expected">The end of the sentence "… must be": "a string".</param>
    public static GraphError WrongType(FieldPath field, string expected) =>
        InvalidParameter(field, "Parameter has the wrong type", $"{field} must be {expected}.");

    public static GraphError Unauthorized(string reason) => new()
    {
        StatusCode = StatusCodes.Status401Unauthorized,
        Code = GraphErrorCodes.InvalidAccessToken,
        Message = "Invalid OAuth access token.",
        Title = "Access token missing or invalid",
        Reason = reason,
    };

    /// <summary>The version in the URL has expired. Code 2635 is Meta's answer to a deprecated version.</summary>
    public static GraphError ExpiredVersion(string version) => new()
    {
        StatusCode = StatusCodes.Status400BadRequest,
        Code = GraphErrorCodes.VersionExpired,
        Message = $"(#{GraphErrorCodes.VersionExpired}) You are calling a deprecated version of the API. Please update to the latest version: {GraphVersions.Default}.",
        Title = "Graph API version expired",
        Reason = $"The Graph API version {version} in the URL has expired; use {GraphVersions.Default}.",
    };

    public static GraphError UnknownDataset() => new()
    {
        StatusCode = StatusCodes.Status400BadRequest,
        Code = GraphErrorCodes.InvalidParameter,
        Subcode = GraphErrorCodes.ObjectNotFound,
        Message = "Unsupported post request. The object does not exist or can't be reached with these permissions.",
        Title = "Unknown path",
        Reason = $"The path must be /{{version}}/{{dataset}}/events, with a version like {GraphVersions.Default} and a numeric dataset ID.",
    };

    /// <summary>A page of another site sent the request; see <c>CrossOriginCheck</c>.</summary>
    public static GraphError ForeignOrigin() =>
        InvalidParameter(null, "Request of another site", "The Origin header names another site. Send events from a server, or from a page of this machine.") with
        {
            StatusCode = StatusCodes.Status403Forbidden,
        };

    public static GraphError TooLarge() =>
        InvalidParameter(null, "Request too large", "The body is larger than 2 MiB. Send fewer events per request.") with
        {
            StatusCode = StatusCodes.Status413PayloadTooLarge,
        };
}
