package org.dianet.imaging;

/// Coefficients of approximate rank pooling.
public enum PoolingForm {
    /// αₜ = 2t − T − 1, as in DIANet (Khuong et al. 2025, eq. 1).
    LINEAR,
    /// αₜ = 2(T − t + 1) − (T + 1)(H_T − H_{t−1}), rank pooling over running averages (Bilen et al. 2016).
    EXACT,
    /// αₜ = Σᵢ₌ₜ..T (2i − T)/i, as published code has it, one short of the exact form. The weights sum to T
    /// instead of zero, so the face itself stays in the image, appearance and motion together. For comparison
    /// with such baselines only.
    OFF_BY_ONE;

    /// Whether what stands still vanishes.
    public boolean leavesFaceOut() {
        return this != OFF_BY_ONE;
    }

    /// What to call images of this form.
    public String name(String images) {
        return leavesFaceOut() ? images : images + " with the face left in (off-by-one weights)";
    }
}
