namespace Capi.EventsManager.Tests;

/// <summary>Sample SHA-256 and MD5 hashes.</summary>
internal static class SampleHashes
{
    public const string A = "62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f";

    public const string B = "e323ec626319ca94ee8bff2e4c87cf613be6ea19919ed1364124e16807ab3176";

    public const string Md5 = "9e107d9d372bb6826bd81d3542a419d6";

    public const string EmptyString = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
}
