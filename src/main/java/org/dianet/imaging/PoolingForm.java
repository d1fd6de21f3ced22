package org.dianet.imaging;

/// Coefficients of approximate rank pooling.
public enum PoolingForm {
    /// αₜ = 2t − T − 1, as in DIANet (Khuong et al. 2025, eq. 1).
    LINEAR,
    /// αₜ = 2(T − t + 1) − (T + 1)(H_T − H_{t−1}), rank pooling over running averages (Bilen et al. 2016).
    EXACT
}
